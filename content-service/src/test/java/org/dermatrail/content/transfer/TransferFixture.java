package org.dermatrail.content.transfer;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import org.dermatrail.content.json.StrictJsonFixture;
import org.dermatrail.content.manuscript.Proofreading;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The pure half of the package, put together by hand. */
final class TransferFixture {

    private static final ValidatorFactory VALIDATORS = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory();

    private TransferFixture() {}

    static EntryReader reader() {
        ObjectMapper json = StrictJsonFixture.mapper();
        return new EntryReader(json, new Proofreading(VALIDATORS.getValidator(), json));
    }

    static MarkdownFile markdown() {
        ObjectMapper json = StrictJsonFixture.mapper();
        return new MarkdownFile(json, new Proofreading(VALIDATORS.getValidator(), json));
    }
}
