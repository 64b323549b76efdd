"""The days that lines name, and the role that their words give them."""
