"""Reading image files: pixels, display windows and pixel spacing."""
