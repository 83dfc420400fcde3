"""Projections with LoRA, norms and gates whose backward pass does only what frozen weights need.

PyTorch's own graph of a PEFT layer keeps and copies far more than that: these cost half the time on a CPU.
"""

from __future__ import annotations

import torch
from torch.autograd import Function


class LoraProjection(Function):
    """x W^T plus, for each block of output rows, scale (x A^T) B^T. W is frozen; `a` and `b` are the blocks' pairs."""

    @staticmethod
    def forward(ctx, x, weight, scale, sizes, *pairs):
        output = x @ weight.T
        downs = torch.cat(pairs[0::2]) if len(sizes) > 1 else pairs[0]
        inner = x @ downs.T
        row = column = 0
        for size, up in zip(sizes, pairs[1::2]):
            rank = up.shape[1]
            output[:, row:row + size].addmm_(inner[:, column:column + rank], up.T, alpha=scale)
            row, column = row + size, column + rank
        ctx.save_for_backward(x, weight, downs, inner, *pairs[1::2])
        ctx.scale, ctx.sizes = scale, sizes
        return output

    @staticmethod
    def backward(ctx, gradient):
        x, weight, downs, inner, *ups = ctx.saved_tensors
        inner_gradient = torch.empty_like(inner)
        up_gradients = []
        row = column = 0
        for size, up in zip(ctx.sizes, ups):
            rank = up.shape[1]
            part = gradient[:, row:row + size]
            torch.mm(part, up, out=inner_gradient[:, column:column + rank])
            up_gradients.append((part.T @ inner[:, column:column + rank]).mul_(ctx.scale))
            row, column = row + size, column + rank
        inner_gradient.mul_(ctx.scale)
        down_gradients = (inner_gradient.T @ x).split([up.shape[1] for up in ups])
        x_gradient = None
        if ctx.needs_input_grad[0]:
            x_gradient = gradient @ weight
            x_gradient.addmm_(inner_gradient, downs)
        pairs = [value for pair in zip(down_gradients, up_gradients) for value in pair]
        return x_gradient, None, None, None, *pairs


class RootMeanSquareNorm(Function):
    """Llama's norm with a frozen weight."""

    @staticmethod
    def forward(ctx, x, weight, epsilon):
        factor = x.square().mean(-1, keepdim=True).add_(epsilon).rsqrt_()
        ctx.save_for_backward(x, weight, factor)
        return (x * factor).mul_(weight)

    @staticmethod
    def backward(ctx, gradient):
        x, weight, factor = ctx.saved_tensors
        scaled = gradient * weight
        mean = (scaled * x).mean(-1, keepdim=True).mul_(factor * factor)
        return scaled.addcmul_(x, mean, value=-1).mul_(factor), None, None


class Gate(Function):
    """silu(left half) times right half."""

    @staticmethod
    def forward(ctx, both):
        left, right = both.chunk(2, dim=-1)
        ctx.save_for_backward(both)
        return torch.nn.functional.silu(left).mul_(right)

    @staticmethod
    def backward(ctx, gradient):
        both, = ctx.saved_tensors
        left, right = both.chunk(2, dim=-1)
        result = torch.empty_like(both)
        left_result, right_result = result.chunk(2, dim=-1)
        torch.mul(gradient, torch.nn.functional.silu(left), out=right_result)
        left_result.copy_(torch.ops.aten.silu_backward(gradient * right, left))
        return result


class Rotate(Function):
    """Rotary positions on (batch, heads, positions, width) in transformers' order of halves."""

    @staticmethod
    def forward(ctx, x, cosine, sine):
        ctx.save_for_backward(cosine, sine)
        return _rotate(x, cosine, sine)

    @staticmethod
    def backward(ctx, gradient):
        cosine, sine = ctx.saved_tensors
        return _rotate(gradient, cosine, -sine), None, None


def _rotate(x, cosine, sine):
    """`cosine` and `sine` hold one half: (…, positions, width / 2)."""
    left, right = x.chunk(2, dim=-1)
    result = torch.empty(x.shape, dtype=x.dtype, device=x.device)
    left_result, right_result = result.chunk(2, dim=-1)
    torch.mul(left, cosine, out=left_result)
    left_result.addcmul_(right, sine, value=-1)
    torch.mul(right, cosine, out=right_result)
    right_result.addcmul_(left, sine)
    return result
