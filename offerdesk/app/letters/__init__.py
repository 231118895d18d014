"""Letters, mails and scripts for calls, written from what the desk knows.

``drafts``     what can be written, and what each is about
``wording``    templates with slots and optional sentences, and how they are filled
``catalogue``  all templates with the words of a language; ``exchange.letter_files`` reads them
``subjects``   the records that a letter is about, read once
``slots``      the value of each slot, from those records
``writing``    the text of a letter: what was typed, or else its template filled
``hints``      soft hints to a text; they never block
``thanks``     who was thanked after an interview
``occasions``  what can be written now
``changing``   commands
``lists``      what the window and the time line show
"""
