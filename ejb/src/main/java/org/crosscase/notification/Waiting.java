package org.crosscase.notification;

import java.io.Serializable;

/**
 * What waits for an officer, as every page shows it.
 *
 * @param unread notifications
 * @param toDecide links that nobody of the agency decided on, for those who may see links
 */
public record Waiting(long unread, long toDecide) implements Serializable {
    public static final Waiting NOTHING = new Waiting(0, 0);
}
