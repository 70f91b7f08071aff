package org.crosscase.web.texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.crosscase.web.shell.Appearance;

/**
 * The pages' words, in the officer's language: {@code #{m['cases.list.title']}}, and with placeholders {@code
 * #{m.of('cases.list.count', bean.total)}}. A map, because expression language reads keys with dots from maps only.
 */
@Named("m")
@RequestScoped
public class Messages extends AbstractMap<String, String> {
    private Texts texts;

    protected Messages() {
        // for the proxy
    }

    @Inject
    public Messages(Appearance appearance) {
        texts = Texts.in(appearance.getLocale());
    }

    @Override
    public String get(Object key) {
        return texts.get(String.valueOf(key));
    }

    @Override
    public boolean containsKey(Object key) {
        return texts.has(String.valueOf(key));
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Set.of();
    }

    public String of(String key, Object first) {
        return texts.of(key, first);
    }

    public String of(String key, Object first, Object second) {
        return texts.of(key, first, second);
    }

    public String of(String key, Object first, Object second, Object third) {
        return texts.of(key, first, second, third);
    }

    public Texts texts() {
        return texts;
    }

    public Locale locale() {
        return texts.locale();
    }
}
