package org.crosscase.web.persons;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.crosscase.Checks;
import org.crosscase.person.Birth;
import org.crosscase.person.BirthCertainty;
import org.crosscase.person.NameKind;
import org.crosscase.person.PersonDescription;
import org.crosscase.person.PersonDetails;
import org.crosscase.person.PersonName;
import org.crosscase.person.PersonStatus;
import org.crosscase.person.Sex;
import org.crosscase.web.format.Days;

/** What is typed of a person in a form. */
public class PersonFields implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name;
    private NameKind nameKind = NameKind.BIRTH;
    private String alias;
    private NameKind aliasKind = NameKind.ONLINE;
    private Sex sex = Sex.UNKNOWN;
    private String birthDate;
    private String bornTo;
    private BirthCertainty certainty = BirthCertainty.CLAIMED;
    private PersonStatus status = PersonStatus.UNKNOWN;
    private String occupation;
    private String appearance;

    /** As the person stands on record. */
    void fill(PersonDetails person) {
        PersonDescription said = person.description();
        Birth birth = said.birth();
        name = person.name();
        nameKind = person.names().get(0).kind();
        alias = null;
        sex = said.sex();
        birthDate = birth.isKnown() ? birth.from().toString() : null;
        bornTo = birth.isKnown() && !birth.isDay() ? birth.to().toString() : null;
        certainty = birth.isKnown() ? birth.certainty() : BirthCertainty.CLAIMED;
        status = said.status();
        occupation = said.occupation();
        appearance = said.appearance();
    }

    /** @param others the aliases on record; the one that was typed comes last */
    List<PersonName> names(List<PersonName> others) {
        List<PersonName> all = new ArrayList<>();
        all.add(PersonName.of(name, nameKind));
        all.addAll(others);
        if (Checks.given(alias) != null) {
            all.add(PersonName.of(alias, aliasKind));
        }
        return all;
    }

    PersonDescription description() {
        Birth birth = Birth.of(Days.find("birthDate", birthDate), Days.find("bornTo", bornTo), certainty);
        return new PersonDescription(sex, birth, null, occupation, appearance, null, status, null);
    }

    public NameKind[] getNameKinds() {
        return NameKind.values();
    }

    public Sex[] getSexes() {
        return Sex.values();
    }

    public BirthCertainty[] getCertainties() {
        return new BirthCertainty[] {BirthCertainty.CLAIMED, BirthCertainty.CONFIRMED, BirthCertainty.ESTIMATED};
    }

    public PersonStatus[] getStatuses() {
        return PersonStatus.values();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public NameKind getNameKind() {
        return nameKind;
    }

    public void setNameKind(NameKind nameKind) {
        this.nameKind = nameKind;
    }

    public String getAlias() {
        return alias;
    }

    public void setAlias(String alias) {
        this.alias = alias;
    }

    public NameKind getAliasKind() {
        return aliasKind;
    }

    public void setAliasKind(NameKind aliasKind) {
        this.aliasKind = aliasKind;
    }

    public Sex getSex() {
        return sex;
    }

    public void setSex(Sex sex) {
        this.sex = sex;
    }

    public String getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(String birthDate) {
        this.birthDate = birthDate;
    }

    public String getBornTo() {
        return bornTo;
    }

    public void setBornTo(String bornTo) {
        this.bornTo = bornTo;
    }

    public BirthCertainty getCertainty() {
        return certainty;
    }

    public void setCertainty(BirthCertainty certainty) {
        this.certainty = certainty;
    }

    public PersonStatus getStatus() {
        return status;
    }

    public void setStatus(PersonStatus status) {
        this.status = status;
    }

    public String getOccupation() {
        return occupation;
    }

    public void setOccupation(String occupation) {
        this.occupation = occupation;
    }

    public String getAppearance() {
        return appearance;
    }

    public void setAppearance(String appearance) {
        this.appearance = appearance;
    }
}
