"""Turns real, labelled logs into scenes: OpenSOC-AI, CrowdSec's hub, OTRF Security-Datasets."""
