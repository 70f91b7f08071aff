package org.crosscase.notification;

/** What happened. */
public enum NotificationKind {
    LINK_FOUND,
    LINK_STRENGTHENED,
    LINK_WITHDRAWN,
    INTAKE_DONE,
    INTAKE_INCOMPLETE,
    CASE_REASSIGNED,
    /** For auditors alone: an officer's questions are an unusual series. */
    INQUIRY_ALARM
}
