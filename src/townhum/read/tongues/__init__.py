"""What reads other languages than English, one pack each: what their words say, their negation, their wishes."""
