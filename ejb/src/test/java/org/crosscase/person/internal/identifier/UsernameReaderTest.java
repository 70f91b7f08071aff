package org.crosscase.person.internal.identifier;

import static org.crosscase.person.IdentifierType.USERNAME;
import static org.crosscase.person.Read.meeting;
import static org.crosscase.person.Read.refused;
import static org.crosscase.person.Read.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.crosscase.person.IdentifierDetails;
import org.crosscase.person.IdentifierValue;
import org.crosscase.person.KeyKind;
import org.crosscase.person.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsernameReaderTest {
    @ParameterizedTest
    @CsvSource({
        "@Quiet_Heron,       Instagram,            quiet_heron,  instagram",
        "quiet_heron,        insta,                quiet_heron,  instagram",
        "QUIET_HERON,        https://www.instagram.com/, quiet_heron, instagram",
        "\uFF31uiet_heron,   IG,                   quiet_heron,  instagram",
        "quiet_heron,        Twitter,              quiet_heron,  x",
        "quiet_heron,        Tik-Tok,              quiet_heron,  tiktok",
        "quiet_heron,        Kik Messenger,        quiet_heron,  kik",
        "quiet_heron,        t.me,                 quiet_heron,  telegram",
        "quiet_heron,        Some New Service,     quiet_heron,  somenewservice",
        "quiet#1234,         Discord,              quiet#1234,   discord",
        "heron@example.social, mastodon,           heron@example.social, mastodon",
        "\u0442\u0438\u0445\u0430\u044F, VK,       \u0442\u0438\u0445\u0430\u044F, vk",
        "cafe\u0301,         x,                    caf\u00E9,    x"
    })
    void oneFormForAllWaysToWriteIt(String written, String service, String normalized, String normalService) {
        IdentifierValue value = at(service, written);
        assertEquals(normalized, value.normalized());
        assertEquals(normalService, value.details().service());
        Read.normalStaysNormal(value);
    }

    @ParameterizedTest
    @CsvSource({
        "quiet_heron, instagram, @Quiet_Heron,        Insta,    SAME",
        "quiet_heron, instagram, quiet_heron,         kik,      ANYWHERE",
        "quiet_heron, instagram, quiet_heron,         '',       ANYWHERE",
        "quiet_heron, '',        quiet_heron,         '',       ANYWHERE",
        "quiet_heron, instagram, quiet_her0n,         instagram,LOOK_ALIKE",
        "quiet_heron, instagram, qui\u0435t_heron,    instagram,LOOK_ALIKE",
        "HeIen_lark,  instagram, helen_lark,          instagram,LOOK_ALIKE",
        "quiet_1ark,  instagram, quiet_lark,          instagram,LOOK_ALIKE",
        "quiet_lark,  instagram, quiet_heron,         instagram,"
    })
    void howTwoMeet(String one, String service, String other, String otherService, KeyKind kind) {
        assertEquals(Optional.ofNullable(kind), meeting(at(service, one), at(otherService, other)));
    }

    @Test
    void withoutItsServiceANameIsNeverStrong() {
        assertEquals(Optional.empty(), value(USERNAME, "quiet_heron").strongKey());
    }

    @ParameterizedTest
    @CsvSource({
        "quiet heron,                  identifier-username-with-blanks",
        "quiet\u00A0heron,             identifier-username-with-blanks",
        "https://instagram.com/heron,  identifier-username-is-address",
        "www.instagram.com/heron,      identifier-username-is-address",
        "quiet\u202Eheron,             identifier-unseen-characters",
        "quiet\u200Bheron,             identifier-unseen-characters",
        "quiet\u00ADheron,             identifier-unseen-characters",
        "quiet\uFEFFheron,             identifier-unseen-characters",
        "\u0301heron,                  identifier-stacked-marks",
        "h\u0301\u0301\u0301\u0301\u0301eron, identifier-stacked-marks",
        "@,                            field-missing"
    })
    void whatIsNoneIsRefusedWithItsReason(String written, String slug) {
        refused(slug, USERNAME, written);
    }

    @Test
    void whatCannotBeSeenIsRefusedWhereverItStands() {
        refused("field-has-control-characters", USERNAME, "quiet\u0000heron");
        refused("identifier-unseen-characters", USERNAME, "\u202Aheron\u202C");
        refused("identifier-unseen-characters", USERNAME, "quiet\uD800heron");
        refused("field-too-long", USERNAME, "a".repeat(101));
    }

    private static IdentifierValue at(String service, String name) {
        return value(USERNAME, name, IdentifierDetails.NONE.withService(service));
    }
}
