package org.crosscase.web.house;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the lines of pages and styles look like. No formatter that we know leaves alone the blanks between elements that a reader sees, so the
 * form is written by hand and held here (docs/adr/0100-pages-that-can-be-read.md).
 */
final class PageForm {
    static final int LONGEST = 160;

    private static final Pattern TAG = Pattern.compile(
            "<!--.*?-->|<!DOCTYPE[^>]*>|<(/?)([\\w:.-]+)(?:[^\"'<>]|\"[^\"]*\"|'[^']*')*?(/?)>", Pattern.DOTALL);

    private PageForm() {}

    /** Of any text: its lines are short, without tabs, and end where their words end. */
    static List<String> faultsOfLines(String file, String text) {
        List<String> faults = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String where = file + ":" + (i + 1);
            if (lines[i].length() > LONGEST) {
                faults.add(where + " is longer than " + LONGEST + " characters");
            }
            if (lines[i].indexOf('\t') >= 0 || !lines[i].equals(lines[i].stripTrailing())) {
                faults.add(where + " holds a tab or ends with blanks");
            }
        }
        return faults;
    }

    /** Of a page: a tag that begins a line stands two blanks deeper than the line in which its parent began. */
    static List<String> faultsOfDepth(String file, String page) {
        List<String> faults = new ArrayList<>();
        Deque<Integer> parents = new ArrayDeque<>();
        Matcher tag = TAG.matcher(page);
        while (tag.find()) {
            String before = page.substring(page.lastIndexOf('\n', tag.start()) + 1, tag.start());
            boolean closes = "/".equals(tag.group(1));
            boolean element = tag.group(2) != null;
            int own = closes ? parents.pop() : parents.isEmpty() ? 0 : parents.peek() + 2;
            if (before.isBlank() && before.length() != own) {
                long line = page.substring(0, tag.start()).lines().count();
                faults.add(file + ":" + line + " begins at " + before.length() + " and not at " + own);
            }
            if (element && !closes && !"/".equals(tag.group(3))) {
                parents.push(
                        before.isBlank()
                                ? own
                                : before.length() - before.stripLeading().length());
            }
        }
        return faults;
    }
}
