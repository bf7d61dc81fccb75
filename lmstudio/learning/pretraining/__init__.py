"""Learning x-rays without labels, by denoising diffusion."""
