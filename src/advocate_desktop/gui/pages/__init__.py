"""Pages of the main window, built when first opened."""
