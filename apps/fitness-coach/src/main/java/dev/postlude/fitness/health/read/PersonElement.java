package dev.postlude.fitness.health.read;

import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Understands `Me`, as far as anything here needs it: the blood type and the medication stay where they are.
final class PersonElement {

    private static final Map<String, String> SEXES =
            Map.of("HKBiologicalSexFemale", "female", "HKBiologicalSexMale", "male", "HKBiologicalSexOther", "other");

    private PersonElement() {}

    static Telling read(XMLStreamReader xml) throws XMLStreamException {
        var told = new ParsedElement(xml);
        var birthDate = HealthDate.day(told.text("HKCharacteristicTypeIdentifierDateOfBirth"));
        var sex = SEXES.get(told.text("HKCharacteristicTypeIdentifierBiologicalSex", ""));
        Children.skip(xml);
        return listener -> listener.person(birthDate, sex);
    }
}
