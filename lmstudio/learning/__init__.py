"""The network, its pre-training, fine-tuning and predictions; the only package that imports torch."""
