package org.crosscase.web.api;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Refuses JSON that is nested deeper than anybody means, while it is read: the parser's own limit is far away and is
 * reported as a failure of the parser.
 */
final class DepthLimit extends FilterReader {
    private final int deepest;
    private int depth;
    private int line = 1;
    private int column;
    private boolean inText;
    private boolean escaped;

    DepthLimit(Reader in, int deepest) {
        super(in);
        this.deepest = deepest;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            look((char) next);
        }
        return next;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        for (int i = 0; i < read; i++) {
            look(target[offset + i]);
        }
        return read;
    }

    private void look(char next) {
        column = next == '\n' ? 0 : column + 1;
        line += next == '\n' ? 1 : 0;
        if (escaped) {
            escaped = false;
        } else if (inText) {
            escaped = next == '\\';
            inText = next != '"';
        } else if (next == '"') {
            inText = true;
        } else if (next == '{' || next == '[') {
            depth++;
            if (depth > deepest) {
                throw new UnreadableBody("line " + line + ", column " + column, null);
            }
        } else if (next == '}' || next == ']') {
            depth--;
        }
    }
}
