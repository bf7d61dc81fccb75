"""Whether the program works on this computer: demo, doctor, display."""
