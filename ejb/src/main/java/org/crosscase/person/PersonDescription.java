package org.crosscase.person;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What is known of a person beside the names. In a change, null leaves what is on record.
 *
 * @param nationalities ISO 3166-1 codes of two letters
 * @param occupation up to 200 characters
 * @param appearance up to 2,000 characters
 * @param reviewOn when the agency looks again whether it still needs the record (Directive (EU) 2016/680, Article 5)
 */
public record PersonDescription(
        Sex sex,
        Birth birth,
        List<String> nationalities,
        String occupation,
        String appearance,
        List<PersonAddress> addresses,
        PersonStatus status,
        LocalDate reviewOn)
        implements Serializable {
    public static final PersonDescription NONE = new PersonDescription(null, null, null, null, null, null, null, null);
}
