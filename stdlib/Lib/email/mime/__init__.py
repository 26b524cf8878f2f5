"""Messages of certain types."""
