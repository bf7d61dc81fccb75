"""Learning x-rays without labels, by denoising diffusion or another of several methods."""
