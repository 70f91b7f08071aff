package org.crosscase.casefile.internal;

/** What describes a case and may be edited. */
public enum CaseField {
    TITLE,
    SUMMARY,
    LEGAL_BASIS
}
