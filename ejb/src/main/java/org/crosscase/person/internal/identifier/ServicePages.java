package org.crosscase.person.internal.identifier;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosscase.person.IdentifierType;

/** Where services have the pages of their members, and what in the address names the member. */
final class ServicePages {
    private static final String NAME = "(?<name>[\\p{L}\\p{N}._-]{1,100})";

    /** First the host that stands for all, then others of the same service. */
    private static final List<Service> SERVICES = List.of(
            new Service(
                    "instagram",
                    "instagram.com instagr.am",
                    "(?:stories/)?(?!(?:p|reels?|explore|accounts|tv|stories|direct)(?:[/?]|$))" + NAME),
            new Service(
                    "facebook",
                    "facebook.com fb.com fb.me m.me",
                    "profile\\.php\\?(?:.*&)?id=(?<id>[0-9]+)|people/[^/]+/(?<id2>[0-9]+)"
                            + "|(?!(?:groups|pages|events|watch|photo|story|share|people|profile\\.php|marketplace)(?:[/.?]|$))"
                            + NAME),
            new Service(
                    "x",
                    "x.com twitter.com",
                    "i/user/(?<id>[0-9]+)|(?!(?:i|home|search|intent|hashtag|share|settings|explore)(?:[/?]|$))"
                            + NAME),
            new Service("tiktok", "tiktok.com", "@" + NAME),
            new Service("youtube", "youtube.com", "channel/(?<id>[\\w-]+)|(?:@|user/|c/)" + NAME),
            new Service(
                    "telegram",
                    "t.me telegram.me telegram.dog",
                    "(?:s/)?(?!(?:joinchat|addstickers|c|s|share|proxy)(?:[/?]|$))" + NAME),
            new Service("snapchat", "snapchat.com", "(?:add/|@)" + NAME),
            new Service("reddit", "reddit.com", "(?:user|u)/" + NAME),
            new Service("vk", "vk.com vkontakte.ru", "id(?<id>[0-9]+)|" + NAME),
            new Service("linkedin", "linkedin.com", "in/" + NAME),
            new Service("threads", "threads.net threads.com", "@" + NAME),
            new Service("twitch", "twitch.tv", NAME),
            new Service("github", "github.com", NAME),
            new Service("onlyfans", "onlyfans.com", NAME),
            new Service("kik", "kik.me", "(?:u/)?" + NAME),
            new Service("discord", "discord.com discordapp.com", "users/(?<id>[0-9]+)"),
            new Service("steam", "steamcommunity.com", "profiles/(?<id>[0-9]+)|id/" + NAME),
            new Service("whatsapp", "wa.me", "(?<phone>[0-9]{8,15})"));

    /** Of servers that speak with each other (Mastodon and others), and of many more. */
    private static final Pattern ANY = Pattern.compile("@" + NAME + "(?:[/?].*)?");

    private ServicePages() {}

    /**
     * What names a member.
     *
     * @param host the one that stands for all of the service
     * @param text as it was found, or empty where the address is of a known service and names no member
     */
    record Member(String host, String service, IdentifierType type, String text) {}

    /** The service that has this host, or one above it. */
    static Optional<String> service(String host) {
        return SERVICES.stream()
                .filter(service -> service.has(host))
                .map(Service::name)
                .findFirst();
    }

    /** @param path without the slash that leads, with the query */
    static Member member(String host, String path) {
        return SERVICES.stream()
                .filter(service -> service.has(host))
                .map(service -> service.member(path))
                .findFirst()
                .orElseGet(() -> elsewhere(host, path));
    }

    private static Member elsewhere(String host, String path) {
        Matcher found = ANY.matcher(path);
        return found.matches()
                ? new Member(host, host, IdentifierType.USERNAME, found.group("name"))
                : new Member(host, "", IdentifierType.USERNAME, "");
    }

    private record Service(String name, List<String> hosts, Pattern path) {
        Service(String name, String hosts, String path) {
            this(name, List.of(hosts.split(" ")), Pattern.compile("(?i)(?:" + path + ")(?:[/?&].*)?"));
        }

        boolean has(String host) {
            return hosts.stream().anyMatch(own -> host.equals(own) || host.endsWith("." + own));
        }

        Member member(String address) {
            Matcher found = path.matcher(address);
            if (!found.matches()) {
                return new Member(hosts.get(0), name, IdentifierType.USERNAME, "");
            }
            return part(found, "id", IdentifierType.APPLICATION_ACCOUNT)
                    .or(() -> part(found, "id2", IdentifierType.APPLICATION_ACCOUNT))
                    .or(() -> part(found, "phone", IdentifierType.PHONE))
                    .or(() -> part(found, "name", IdentifierType.USERNAME))
                    .orElseThrow();
        }

        private Optional<Member> part(Matcher found, String group, IdentifierType type) {
            boolean known = path.pattern().contains("(?<" + group + ">");
            return Optional.ofNullable(known ? found.group(group) : null)
                    .map(text -> new Member(hosts.get(0), name, type, text));
        }
    }
}
