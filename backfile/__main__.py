"""``python -m backfile``."""

from backfile.cli import main

if __name__ == "__main__":
    main()
