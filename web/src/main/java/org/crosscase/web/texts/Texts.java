package org.crosscase.web.texts;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of the pages in one language. The first part of a key names the bundle that holds it: {@code cases.list.title}
 * stands in {@code cases.properties} of this package, so that each feature keeps its own words.
 */
public final class Texts {
    /** The languages the pages are written in; the first is the fallback. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"), Locale.FRENCH);

    /** Without it a missing Dutch bundle would answer in the server's own language. */
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private static final Pattern NAMED = Pattern.compile("\\{([A-Za-z]+)(?=[,}])");

    private final Locale locale;

    private Texts(Locale locale) {
        this.locale = locale;
    }

    public static Texts in(Locale locale) {
        return new Texts(supported(locale));
    }

    /** The supported language of a locale, English when there is none. */
    public static Locale supported(Locale locale) {
        return find(locale.getLanguage()).orElse(LANGUAGES.get(0));
    }

    /**
     * @param language ISO 639 code such as {@code nl}
     */
    public static Optional<Locale> find(String language) {
        return LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(language))
                .findFirst();
    }

    public Locale locale() {
        return locale;
    }

    public boolean has(String key) {
        return lookUp(key).isPresent();
    }

    /** The text as it stands in the bundle; an unknown key shows itself between question marks, never an error. */
    public String get(String key) {
        return lookUp(key).orElse("??" + key + "??");
    }

    /** The text with its placeholders filled; numbers get the language's separators. */
    public String of(String key, Object... arguments) {
        return new MessageFormat(get(key), locale).format(arguments);
    }

    /**
     * As {@link #of(String, Object...)}, with placeholders that have names: {@code {files}}, {@code {files,number}}.
     *
     * @param arguments in any order; one that is missing stands in the text as its name
     */
    public String of(String key, Map<String, ?> arguments) {
        List<String> names = List.copyOf(arguments.keySet());
        String numbered = NAMED.matcher(get(key)).replaceAll(found -> {
            int index = names.indexOf(found.group(1));
            return Matcher.quoteReplacement(index < 0 ? "'" + found.group() + "'" : "{" + index);
        });
        return new MessageFormat(numbered, locale)
                .format(names.stream().map(arguments::get).toArray());
    }

    /** The keys of a bundle that begin so. */
    public Set<String> keys(String bundle, String beginning) {
        return bundle(bundle).keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .collect(Collectors.toSet());
    }

    private Optional<String> lookUp(String key) {
        int dot = key.indexOf('.');
        if (dot <= 0 || !key.substring(0, dot).chars().allMatch(Character::isLetter)) {
            return Optional.empty();
        }
        try {
            return Optional.of(bundle(key.substring(0, dot)).getString(key));
        } catch (MissingResourceException absent) {
            return Optional.empty();
        }
    }

    private ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle(
                Texts.class.getPackageName() + "." + name, locale, Texts.class.getClassLoader(), NO_FALLBACK);
    }
}
