"""The notice to the people listened to: made from plain records that `run` hands over, so that it says what the machine does."""
