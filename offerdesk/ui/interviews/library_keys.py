"""The names of the parts of the library."""

QUESTIONS, ASK, STORIES, PITCH, NEEDS, PRACTISE, LESSONS = (
    "questions",
    "ask",
    "stories",
    "pitch",
    "needs",
    "practise",
    "lessons",
)
