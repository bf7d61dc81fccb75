"""The one long job of a window: training, predicting, suggesting, comparing."""
