package org.crosscase.person;

/** Facts are kept apart from assessments (Directive (EU) 2016/680, Article 7). */
public enum NoteKind {
    FACT,
    ASSESSMENT
}
