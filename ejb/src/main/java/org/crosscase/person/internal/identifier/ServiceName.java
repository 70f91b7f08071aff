package org.crosscase.person.internal.identifier;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscase.Checks;

/** Services by one name each, however people call them: {@code Insta}, {@code instagram.com} and {@code Instagram} are one. */
final class ServiceName {
    private static final int LONGEST = 100;
    private static final Pattern ADDRESS = Pattern.compile("^https?://|^www\\.|/$");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}.]+");

    /** The name first, then what else it is called; addresses of pages stand in {@link ServicePages}. */
    private static final Map<String, String> ALIASES = Stream.of(
                    "instagram insta ig",
                    "facebook fb facebookmessenger fbmessenger messenger",
                    "x twitter",
                    "tiktok tt",
                    "youtube yt",
                    "snapchat snap sc",
                    "telegram tg",
                    "whatsapp wa whatsappmessenger",
                    "kik kikmessenger kik.com",
                    "vk vkontakte",
                    "discord discordapp discordapp.com",
                    "skype skype.com",
                    "wickr wickrme",
                    "signal signalmessenger signal.org",
                    "session getsession.org",
                    "threema threema.ch",
                    "viber viber.com",
                    "wire wire.com",
                    "mega mega.nz mega.io")
            .map(names -> names.split(" "))
            .flatMap(names -> Stream.of(names).map(name -> Map.entry(name, names[0])))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private ServiceName() {}

    /** Lower case, without blanks and signs; empty where none is said. */
    static String of(String written) {
        String text = Unicode.folded(Checks.optional("service", written, LONGEST));
        String name = BETWEEN.matcher(
                        ADDRESS.matcher(ADDRESS.matcher(text).replaceAll("")).replaceAll(""))
                .replaceAll("");
        return ALIASES.getOrDefault(name, ServicePages.service(name).orElse(name));
    }
}
