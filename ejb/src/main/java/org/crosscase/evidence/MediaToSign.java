package org.crosscase.evidence;

import java.util.Optional;
import org.crosscase.signature.digest.Md5;
import org.crosscase.signature.digest.Sha1;
import org.crosscase.signature.digest.Sha256;
import org.crosscase.signature.pdq.PdqHash;

/**
 * What is known of a media item before its signatures are computed.
 *
 * @param stored whether the store holds its bytes; otherwise it is known by signatures alone
 * @param namedLikePicture whether it was found under a name that ends like a picture's
 * @param pdq as handed in with signatures alone
 * @param photoDna 144 bytes, as handed in with signatures alone
 */
public record MediaToSign(
        boolean stored,
        boolean namedLikePicture,
        Optional<Sha256> sha256,
        Optional<Sha1> sha1,
        Optional<Md5> md5,
        Optional<PdqHash> pdq,
        Optional<byte[]> photoDna) {}
