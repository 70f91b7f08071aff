package org.crosscase.web.house;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of style classes in style sheets, in pages, and in the strings of scripts and Java. */
final class StyleClasses {
    private static final Pattern COMMENT_OR_STRING =
            Pattern.compile("/\\*.*?\\*/|\"[^\"]*\"|url\\([^)]*\\)", Pattern.DOTALL);
    private static final Pattern SELECTORS = Pattern.compile("([^{};]+)\\{");
    private static final Pattern CLASS = Pattern.compile("\\.(-?[A-Za-z_][\\w-]*)");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(?:class|[a-z]*[sS]tyleClass)=\"([^\"]*)\"");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    /** In an expression: what is compared with is no class. */
    private static final Pattern CHOSEN = Pattern.compile("(\\b(?:eq|ne) )?'([^']*)'");

    private static final Pattern STRING =
            Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'((?:[^'\\\\\\n]|\\\\.)*)'|`([^`]*)`");
    private static final Pattern NAME = Pattern.compile("-?[A-Za-z_][\\w-]*");

    private StyleClasses() {}

    static Set<String> ofStyles(String css) {
        Set<String> classes = new TreeSet<>();
        Matcher selectors = SELECTORS.matcher(COMMENT_OR_STRING.matcher(css).replaceAll(""));
        while (selectors.find()) {
            CLASS.matcher(selectors.group(1)).results().forEach(found -> classes.add(found.group(1)));
        }
        return classes;
    }

    static Set<String> ofPages(String xhtml) {
        Set<String> classes = new TreeSet<>();
        Matcher attribute = ATTRIBUTE.matcher(xhtml);
        while (attribute.find()) {
            classes.addAll(names(EXPRESSION.matcher(attribute.group(1)).replaceAll(" ")));
            EXPRESSION
                    .matcher(attribute.group(1))
                    .results()
                    .flatMap(expression -> CHOSEN.matcher(expression.group()).results())
                    .filter(chosen -> chosen.group(1) == null)
                    .forEach(chosen -> classes.addAll(names(chosen.group(2))));
        }
        return classes;
    }

    /** Every word in a string of Java or of a script may be a class. */
    static Set<String> namedIn(String code) {
        Set<String> classes = new TreeSet<>();
        STRING.matcher(code).results().forEach(found -> {
            for (int group = 1; group <= 3; group++) {
                if (found.group(group) != null) {
                    classes.addAll(names(found.group(group)));
                }
            }
        });
        return classes;
    }

    private static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        NAME.matcher(text).results().forEach(found -> names.add(found.group()));
        return names;
    }
}
