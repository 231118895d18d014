"""The names of the parts of the library."""

QUESTIONS, ASK, STORIES, PITCH, NEEDS, STRENGTHS, PRACTISE, LESSONS = (
    "questions",
    "ask",
    "stories",
    "pitch",
    "needs",
    "strengths",
    "practise",
    "lessons",
)
