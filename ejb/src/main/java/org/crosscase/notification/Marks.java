package org.crosscase.notification;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What an officer may see at a moment, so condensed that a change shows and nothing else does. Never leaves the server.
 *
 * @param bell unread notifications
 * @param links the agency's sides of links with their decisions
 * @param board links between agencies, for a coordinator
 * @param intakes what is being taken in
 */
public record Marks(String bell, String links, String board, String intakes) implements Serializable {

    /** Kinds of what is different now. */
    public List<String> changed(Marks before) {
        List<String> kinds = new ArrayList<>();
        if (!bell.equals(before.bell)) {
            kinds.add("bell");
        }
        if (!links.equals(before.links)) {
            kinds.add("links");
        }
        if (!board.equals(before.board)) {
            kinds.add("board");
        }
        if (!intakes.equals(before.intakes)) {
            kinds.add("intakes");
        }
        return kinds;
    }
}
