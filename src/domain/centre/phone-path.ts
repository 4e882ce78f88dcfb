/** First part of the address under which a guide is read on one's own phone: `/bai/<guide>`. */
export const PHONE_PATH = 'bai';
