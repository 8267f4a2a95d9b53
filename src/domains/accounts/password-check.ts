/** Which passwords may be chosen (SP 800-63B-4, 3.1.1.2): long ones, since they are the only factor. */
import { AppError } from '../../errors.ts';

const LEAST_CHARACTERS = 15;

/** Throws `password-refused`, with where in the request the password stands. */
export function checkPassword(password: string, pointer: string): void {
  if ([...password].length >= LEAST_CHARACTERS) return;
  throw new AppError('password-refused', 'The password is too short or too easy to guess. Choose another.', { errors: [{ pointer, code: 'min-length', detail: `must have ${LEAST_CHARACTERS} characters at least` }] });
}
