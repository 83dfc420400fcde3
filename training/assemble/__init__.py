"""Joins labelled scenes with the prompts that the app makes of them."""
