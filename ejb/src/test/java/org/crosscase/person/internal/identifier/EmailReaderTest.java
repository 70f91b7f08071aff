package org.crosscase.person.internal.identifier;

import static org.crosscase.person.IdentifierType.EMAIL;
import static org.crosscase.person.Read.meeting;
import static org.crosscase.person.Read.refused;
import static org.crosscase.person.Read.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.crosscase.person.IdentifierValue;
import org.crosscase.person.KeyKind;
import org.crosscase.person.Read;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailReaderTest {
    @ParameterizedTest
    @CsvSource({
        "  jan.vos@example.org ,          jan.vos@example.org",
        "Jan.Vos@EXAMPLE.Org,             Jan.Vos@example.org",
        "mailto:jan@example.org,          jan@example.org",
        "<jan@example.org>,               jan@example.org",
        "jan@example.org.,                jan@example.org",
        "jan@b\u00FCcher.example,         jan@xn--bcher-kva.example",
        "jan@xn--bcher-kva.example,       jan@xn--bcher-kva.example",
        "jan\uFF20example.org,            jan@example.org",
        "\uFEFFjan@example.org\u200B,     jan@example.org",
        "o'neil+x_y-z@sub.example.co.uk,  o'neil+x_y-z@sub.example.co.uk",
        "\u7528\u6237@\u4F8B\u3048.jp,    \u7528\u6237@xn--r8jz45g.jp"
    })
    void oneFormForAllWaysToWriteIt(String written, String normalized) {
        IdentifierValue value = value(EMAIL, written);
        assertEquals(normalized, value.normalized());
        assertEquals(written, value.written());
        Read.normalStaysNormal(value);
    }

    @ParameterizedTest
    @CsvSource({
        "Jan@Example.org,          jan@EXAMPLE.ORG,           SAME",
        "JAN@b\u00FCcher.example,  jan@XN--BCHER-KVA.example, SAME",
        "jan+x@example.org,        jan@example.org,           MAIL_ACCOUNT",
        "jan+x@example.org,        jan+y@example.org,         MAIL_ACCOUNT",
        "j.a.n@gmail.com,          jan@googlemail.com,        MAIL_ACCOUNT",
        "jan@gmail.com,            jan@googlemail.com,        MAIL_ACCOUNT",
        "jan@example.org,          jan@example.com,           ",
        "j.an@example.org,         jan@example.org,           ",
        "+x@example.org,           +y@example.org,            "
    })
    void howTwoMeet(String one, String other, KeyKind kind) {
        assertEquals(Optional.ofNullable(kind), meeting(value(EMAIL, one), value(EMAIL, other)));
    }

    @ParameterizedTest
    @CsvSource({
        "jan,                            identifier-email-without-at",
        "jan@vos@example.org,            identifier-email-with-several-ats",
        "jan@example.org;eva@example.org,identifier-email-with-several-ats",
        "jan vos@example.org,            identifier-email-with-blanks",
        "jan@example.org eva,            identifier-email-with-blanks",
        "Jan Vos <jan@example.org>,      identifier-email-with-name",
        "@example.org,                   identifier-email-local-part",
        "jan.@example.org,               identifier-email-local-part",
        "j..an@example.org,              identifier-email-local-part",
        "j(x)an@example.org,             identifier-email-local-part",
        "jan@,                           identifier-email-domain",
        "jan@localhost,                  identifier-email-domain",
        "jan@[192.0.2.1],                identifier-email-domain",
        "jan@192.0.2.1,                  identifier-email-domain",
        "jan@exa_mple.org,               identifier-email-domain",
        "jan@-example.org,               identifier-email-domain",
        "jan@example..org,               identifier-email-domain",
        "jan\u200B@example.org,          identifier-unseen-characters",
        "\u202Ejan@example.org,          identifier-unseen-characters"
    })
    void whatIsNoneIsRefusedWithItsReason(String written, String slug) {
        refused(slug, EMAIL, written);
    }

    @ParameterizedTest
    @CsvSource({"65", "300"})
    void aLongLocalPartIsRefused(int length) {
        refused("identifier-email-local-part", EMAIL, "a".repeat(length) + "@example.org");
    }
}
