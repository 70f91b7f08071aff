package org.crosscase.web.theme;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns PrimeFaces' saga-blue theme into one that reads our design tokens. The original declares CSS variables but never
 * reads one: every colour stands in it as a literal, so that a dark theme by variables alone is impossible. Each literal
 * is replaced by the token that carries the same meaning, and light and dark then come from one file.
 */
final class ThemeConversion {
    private static final Pattern DECLARATION = Pattern.compile("([a-z-]+)(\\s*:\\s*)([^;{}]+)");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}\\b|#[0-9a-fA-F]{3}\\b|rgba?\\([^()]*\\)");

    private static final Map<String, String> TOKENS = Map.ofEntries(
            Map.entry("#495057", "text"),
            Map.entry("#212529", "text"),
            Map.entry("#252529", "text"),
            Map.entry("#6c757d", "text-3"),
            Map.entry("#adb5bd", "text-off"),
            Map.entry("#dee2e6", "line"),
            Map.entry("#ced4da", "line-control"),
            Map.entry("#e9ecef", "hover"),
            Map.entry("#f8f9fa", "sunken"),
            Map.entry("#2196f3", "accent"),
            Map.entry("#e3f2fd", "selected"),
            Map.entry("#f44336", "bad-solid"),
            Map.entry("#d32f2f", "bad-solid"),
            Map.entry("#b71c1c", "bad-fg"),
            Map.entry("#ef5350", "bad-solid"),
            Map.entry("#ffcdd2", "bad-bg"),
            Map.entry("#e0284f", "bad-fg"),
            Map.entry("#607d8b", "mute-fg"),
            Map.entry("#689f38", "ok-fg"),
            Map.entry("#c8e6c9", "ok-bg"),
            Map.entry("#224a23", "ok-fg"),
            Map.entry("#4caf50", "ok-fg"),
            Map.entry("#fbc02d", "wait-line"),
            Map.entry("#7f6003", "wait-fg"),
            Map.entry("#73000c", "bad-fg"),
            Map.entry("#ffecb3", "wait-bg"),
            Map.entry("#ffc107", "wait-line"),
            Map.entry("#0288d1", "accent"),
            Map.entry("#01579b", "accent"),
            Map.entry("#044868", "accent"),
            Map.entry("#b3e5fc", "accent-soft"),
            Map.entry("#03a9f4", "accent"),
            Map.entry("#9c27b0", "accent"),
            Map.entry("rgba(0,0,0,.4)", "mask"),
            Map.entry("rgb(12.7384615385,136.9384615385,235.6615384615)", "accent-hover"),
            Map.entry("rgb(11.3230769231,121.7230769231,209.4769230769)", "accent-hover"),
            Map.entry("rgb(86.4,112.5,125.1)", "text-2"),
            Map.entry("rgb(76.8,100,111.2)", "text"));

    /** The glow of saga's focused fields; our outline is set once in crosscase.css. */
    private static final String FOCUS_GLOW = "rgb(166.2,213,250.2)";

    private final Map<String, Integer> left = new TreeMap<>();
    private int replaced;

    /**
     * @param saga the text of {@code primefaces-saga-blue/theme.css}
     * @return the same rules with our tokens for its colours
     */
    String convert(String saga) {
        String source = saga.startsWith("\uFEFF") ? saga.substring(1) : saga;
        Matcher declarations = DECLARATION.matcher(source);
        StringBuilder theme = new StringBuilder(source.length() * 2);
        while (declarations.find()) {
            String property = declarations.group(1);
            String value = converted(property, declarations.group(3));
            declarations.appendReplacement(theme, Matcher.quoteReplacement(property + declarations.group(2) + value));
        }
        return declarations.appendTail(theme).toString();
    }

    /** How many colour literals became tokens. */
    int replaced() {
        return replaced;
    }

    /** Colour literals that stayed, each with its number of uses. */
    Map<String, Integer> left() {
        return left;
    }

    private String converted(String property, String value) {
        if (squeezed(value).contains(FOCUS_GLOW)) {
            replaced++;
            return "none";
        }
        if (property.equals("font-family") && value.contains("apple-system")) {
            return "var(--cc-font)";
        }
        if (property.equals("border-radius") && value.strip().equals("4px")) {
            return "var(--cc-r-md)";
        }
        return COLOUR.matcher(value).replaceAll(m -> Matcher.quoteReplacement(token(property, m.group())));
    }

    private String token(String property, String literal) {
        String colour = squeezed(literal);
        String token = colour.equals("#fff") || colour.equals("#ffffff") ? white(property) : TOKENS.get(colour);
        if (token == null) {
            left.merge(colour, 1, Integer::sum);
            return literal;
        }
        replaced++;
        return "var(--cc-" + token + ")";
    }

    /** White is the paper when it fills, and the ink when it writes on the accent. */
    private static String white(String property) {
        return property.equals("color") || property.equals("fill") ? "on-accent" : "surface";
    }

    private static String squeezed(String text) {
        return text.toLowerCase(Locale.ROOT).replace(" ", "");
    }
}
