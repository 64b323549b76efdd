"""The people and agencies that lines name, and what stands around a name."""
