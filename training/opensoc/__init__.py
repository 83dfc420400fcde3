"""OpenSOC-AI's own way of training, for TinyLlama and a GPU: raw lines in, eight labelled lines out (arXiv 2604.26217)."""
