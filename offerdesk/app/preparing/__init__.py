"""What one prepares with before an interview, and what one practises between them.

``page``          a readable page as data: sections of points that each lead to their source
``review``        the review sheet before an interview, gathered by the modules ``before_…``
``bank``          every question ever asked, grouped by likeness, with the best answer so far
``practice``      what is to be practised, and how often it has been
``stories``       the story library; ``pitch`` versions of an introduction
``telling``       the stories chosen for an interview, in their order
``doing``         what can be done from the review sheet
``requirements``  what a role asks for, with proof and gaps
``lessons``       what every process taught, and its yearly export
"""
