"""Trains, measures, calibrates and exports the verdict adapter of a model pack."""
