package org.crosscase.notification;

import java.io.Serializable;
import java.util.List;

/**
 * Newest first.
 *
 * @param total notifications that the reader may see
 * @param unread of these, not yet read by this officer
 * @param next for the page after it, or null on the last page
 */
public record NotificationPage(List<NotificationSummary> items, long total, long unread, String next)
        implements Serializable {}
