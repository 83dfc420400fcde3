"""The way into GGUF and back."""

import numpy as np
import torch
from gguf import GGMLQuantizationType, GGUFReader, GGUFWriter
from gguf.quants import dequantize, quantize

from model.base import load_base, permute, unpermute
from model.dequantise import dequantise
from model.export import gguf_tensors
from model.requantise import requantise
from model.settings import Settings
from model.stack import adapter_weights, add_adapter
from tests.model.tiny import tiny_base


def test_permutation_round_trip():
    rows = np.arange(48 * 5, dtype=np.float32).reshape(48, 5)
    for heads in (1, 3, 4):
        assert np.array_equal(unpermute(permute(rows, heads), heads), rows)
    # GGUF puts the halves of a head side by side: rows 0, 8, 1, 9, ... of the first of three heads
    assert permute(rows, 3)[:4, 0].tolist() == [0.0, 40.0, 5.0, 45.0]


def test_permuted_lora_is_the_permuted_change_of_the_weight():
    up, down = np.random.default_rng(1).random((24, 4)), np.random.default_rng(2).random((4, 7))
    np.testing.assert_allclose(permute(up, 3) @ down, permute(up @ down, 3))


def test_exported_tensors_have_ggufs_names_and_shapes():
    model = add_adapter(tiny_base(), Settings(base="", first_layer=2, rank=4))
    weights = {name: value.detach() for name, value in adapter_weights(model).items()}
    key = next(name for name in weights if "layers.3.self_attn.k_proj.lora_B" in name)
    weights[key] = torch.arange(32 * 4, dtype=torch.float32).reshape(32, 4)
    tensors = gguf_tensors(weights, heads=4, key_heads=2)
    assert len(tensors) == 2 * 7 * 2
    assert {name.split(".")[1] for name in tensors} == {"2", "3"}
    assert tensors["blk.2.ffn_down.weight.lora_a"].shape == (4, 96)
    assert tensors["blk.2.ffn_down.weight.lora_b"].shape == (64, 4)
    assert np.array_equal(tensors["blk.3.attn_k.weight.lora_b"], permute(weights[key].numpy(), 2))


def write_tiny_gguf(path, kind=None):
    """The tiny model as a file, its matrices in `kind`."""
    model = tiny_base()
    config = model.config
    writer = GGUFWriter(path, "llama")
    writer.add_string("general.name", "tiny")
    writer.add_array("tokenizer.ggml.tokens", ["a", "b"])
    writer.add_block_count(config.num_hidden_layers)
    writer.add_context_length(128)
    writer.add_embedding_length(config.hidden_size)
    writer.add_feed_forward_length(config.intermediate_size)
    writer.add_head_count(config.num_attention_heads)
    writer.add_head_count_kv(config.num_key_value_heads)
    writer.add_layer_norm_rms_eps(config.rms_norm_eps)
    writer.add_rope_dimension_count(config.head_dim)
    writer.add_file_type(3)

    def add(name, value, heads=None):
        values = value.numpy()
        values = permute(values, heads) if heads else values
        if kind is None or values.ndim == 1 or name == "token_embd.weight":
            writer.add_tensor(name, values)
        else:
            writer.add_tensor(name, quantize(values, kind), raw_dtype=kind)

    add("token_embd.weight", model.model.embed_tokens.weight)
    add("output_norm.weight", model.model.norm.weight)
    for place, layer in enumerate(model.model.layers):
        attention, mlp = layer.self_attn, layer.mlp
        for name, module, heads in (
                ("attn_norm", layer.input_layernorm, None), ("ffn_norm", layer.post_attention_layernorm, None),
                ("attn_q", attention.q_proj, 4), ("attn_k", attention.k_proj, 2), ("attn_v", attention.v_proj, None),
                ("attn_output", attention.o_proj, None), ("ffn_gate", mlp.gate_proj, None),
                ("ffn_up", mlp.up_proj, None), ("ffn_down", mlp.down_proj, None)):
            add(f"blk.{place}.{name}.weight", module.weight, heads)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return model


def test_a_file_gives_the_model_it_was_made_of(tmp_path):
    model = write_tiny_gguf(tmp_path / "tiny.gguf")
    tokens = torch.arange(12)[None]
    torch.testing.assert_close(load_base(tmp_path / "tiny.gguf")(tokens).logits, model(tokens).logits)


def test_requantise_changes_the_matrices_alone(tmp_path):
    source, target = tmp_path / "q41.gguf", tmp_path / "q40.gguf"
    write_tiny_gguf(source, GGMLQuantizationType.Q4_1)
    assert requantise(source, target) == 4 * 7
    before, after = GGUFReader(source), GGUFReader(target)
    assert set(before.fields) == set(after.fields)
    assert after.fields["general.file_type"].contents() == 2
    assert after.fields["tokenizer.ggml.tokens"].contents() == ["a", "b"]
    for old, new in zip(before.tensors, after.tensors):
        assert old.name == new.name
        if old.tensor_type != GGMLQuantizationType.Q4_1:
            assert np.array_equal(old.data, new.data)
            continue
        assert new.tensor_type == GGMLQuantizationType.Q4_0
        assert np.array_equal(new.data, quantize(dequantize(old.data, old.tensor_type), new.tensor_type))
    requantise(source, tmp_path / "again.gguf")
    assert target.read_bytes() == (tmp_path / "again.gguf").read_bytes()


def test_dequantise_keeps_every_value(tmp_path):
    source, target = tmp_path / "q41.gguf", tmp_path / "f32.gguf"
    write_tiny_gguf(source, GGMLQuantizationType.Q4_1)
    assert dequantise(source, target) == 4 * 7
    for old, new in zip(GGUFReader(source).tensors, GGUFReader(target).tensors):
        assert new.tensor_type == GGMLQuantizationType.F32
        assert np.array_equal(new.data, dequantize(old.data, old.tensor_type))
