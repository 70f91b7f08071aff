package org.crosscase.audit.internal;

/** Texts as the trail keeps them: a deed must not be lost to a long or odd text. */
public final class StoredText {
    private StoredText() {}

    /**
     * So much of the text, without what PostgreSQL cannot keep.
     *
     * @param longest in characters of Unicode
     */
    public static String fit(String text, int longest) {
        StringBuilder kept = new StringBuilder(Math.min(text.length(), longest));
        text.codePoints()
                .filter(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
                .limit(longest)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
