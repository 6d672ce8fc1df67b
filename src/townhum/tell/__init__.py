"""What is told: answers to SQL, insight, report, export and digest of published numbers alone, and pages on what a study says of itself."""
