"""The story: a line model, and rules where they are surer."""
