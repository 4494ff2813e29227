"""The room of reading: each of its modules over invented texts, most of them without the model."""
