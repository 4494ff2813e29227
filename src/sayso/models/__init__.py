"""The shipped model, as package data: tagger.onnx, its tokenizer, its card and notice."""
