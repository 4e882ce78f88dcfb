import { expect } from '@open-wc/testing';
import { refuse } from '../../src/domain/shared/result.ts';
import { complaintsInAllModes } from '../support/wtr/axe.ts';
import { guides } from '../support/wtr/fake-kiosk.ts';
import { find, lookLikeKiosk, need } from '../support/wtr/looking.ts';
import { anOpenCentre, openStaffWindow, type StaffWindow } from '../support/wtr/staff.ts';

let staff: StaffWindow;

before(lookLikeKiosk);
afterEach(() => staff.close());

const type = async (words: string): Promise<void> => {
  const field = need<HTMLInputElement>(staff.root, 'input');
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await staff.settle();
};

describe('the greeter', () => {
  it('gives anybody a number in two touches, large, with token and place, and asks for paper', async () => {
    staff = await openStaffWindow();
    await staff.touch('Đăng ký việc mẫu');
    await staff.touch('Phát số');
    expect(staff.sees()).to.contain('Mời bác giữ số này A 0 0 1 Chim đỏ');
    expect(staff.sees()).to.contain('Đứng thứ 1 trong hàng.');
    expect(staff.sees()).to.contain('Đã in phiếu.');
    expect(staff.ticket('A001')).to.include({ procedure: 'viec-mau', from: 'greeter', priority: false });
    expect(staff.fake.slips.map(({ number, token, lines }) => [number, token, ...lines])).to.deep.equal([
      ['A001', 'Chim đỏ', 'Đăng ký việc mẫu', 'Lúc in còn 0 số ở trước'],
    ]);
  });

  it('gives a number to who does not know yet what for', async () => {
    staff = await openStaffWindow();
    await staff.touch('Chưa rõ việc');
    await staff.touch('Phát số');
    expect(staff.ticket('A001').procedure).to.equal(null);
  });

  it('finds every guide while one types, and says when there is none', async () => {
    staff = await openStaffWindow();
    await type('don xa');
    await staff.touch('Dọn thật xa');
    expect(staff.sees()).to.contain('Phát số');
    await staff.touch('Chọn việc khác');
    await type('zzzz');
    expect(staff.sees()).to.contain('Chưa tìm thấy việc nào.');
    await staff.touch('Chưa rõ việc');
  });

  it('suggests a desk while nobody waits and a kiosk while people do, each with its reason', async () => {
    staff = await openStaffWindow();
    await staff.touch('Đăng ký việc mẫu');
    expect(staff.sees()).to.contain('Gợi ý: phát số vào quầy Quầy đang vắng, vào được ngay.');
    await staff.give('viec-mau');
    expect(staff.sees()).to.contain('Gợi ý: mời ra kiot Kiot chỉ được việc này và đang rảnh.');
    await staff.touch('Ưu tiên');
    expect(staff.sees()).to.contain('Gợi ý: phát số vào quầy Người cần ưu tiên vào quầy cho nhanh.');
    await staff.touch('Ưu tiên');
    await staff.touch('Mời ra kiot');
    expect(staff.sees()).to.contain('Mời bác ra kiot, tìm bài “Đăng ký việc mẫu”.');
  });

  it('offers no kiosk for a guide that no kiosk can read', async () => {
    staff = await openStaffWindow();
    await staff.give(null);
    await staff.touch('Bài bị hỏng');
    expect(staff.sees()).to.contain('Việc này kiot chưa có bài hướng dẫn đọc được.');
  });

  it('marks priority and willingness by one touch, before and after the number', async () => {
    staff = await openStaffWindow();
    await staff.touch('Đăng ký việc mẫu');
    await staff.touch('Ưu tiên');
    await staff.touch('Phát số');
    expect(staff.ticket('A001')).to.include({ priority: true, willing: false });
    await staff.touch('Sẵn lòng giúp');
    await staff.touch('Ưu tiên');
    expect(staff.ticket('A001')).to.include({ priority: false, willing: true });
    await staff.touch('Hoàn tác A001');
    expect(staff.ticket('A001').priority).to.equal(true);
  });

  it('the next person begins without the marks of the one before', async () => {
    staff = await openStaffWindow();
    await staff.touch('Đăng ký việc mẫu');
    await staff.touch('Ưu tiên');
    await staff.touch('Phát số');
    await staff.touch('Đón người tiếp theo');
    await staff.touch('Đăng ký việc mẫu');
    await staff.touch('Phát số');
    expect(staff.ticket('A002').priority).to.equal(false);
  });

  it('a number given a moment ago is one touch away: paper again, or taken back, with undo', async () => {
    staff = await openStaffWindow();
    await staff.touch('Chưa rõ việc');
    await staff.touch('Phát số');
    await staff.touch('Đón người tiếp theo');
    await staff.open('A001');
    await staff.touch('In lại phiếu');
    expect(staff.sees()).to.contain('Đã gửi số A001 tới máy in.');
    expect(staff.ticket('A001').print.standing).to.equal('reprinted');
    await staff.touch('Bỏ số');
    expect(staff.ticket('A001').status).to.equal('cancelled');
    await staff.touch('Hoàn tác A001');
    expect(staff.ticket('A001').status).to.equal('waiting');
  });

  it('on a device without a printer it says so, and what to do', async () => {
    staff = await openStaffWindow({ printer: { way: 'none', paper: '80', speed: 9600 } });
    await staff.touch('Chưa rõ việc');
    await staff.touch('Phát số');
    expect(staff.sees()).to.contain('Máy này chưa nối máy in. Đọc số cho người ấy ghi lại.');
    expect(staff.sees()).not.to.contain('In phiếu');
    expect(staff.fake.slips).to.deep.equal([]);
  });

  it('says that paper did not come out, and the number is not lost', async () => {
    staff = await openStaffWindow({ slip: async () => 'failed' });
    await staff.touch('Chưa rõ việc');
    await staff.touch('Phát số');
    expect(staff.sees()).to.contain('Chưa in được. Đọc số cho người ấy ghi lại, hoặc in lại.');
    expect(staff.sees()).to.contain('A 0 0 1');
  });

  it('outside the hours it says why no number is given, and when one is', async () => {
    staff = await openStaffWindow({
      centre: anOpenCentre({ hours: { monday: { open: '13:30', close: '17:00' } } }),
    });
    expect(staff.sees()).to.contain('Trung tâm chưa đến giờ phát số. Phát số lại lúc 13:30.');
    await staff.touch('Chưa rõ việc');
    await staff.touch('Phát số');
    expect(staff.sees()).to.contain('Trung tâm chưa đến giờ phát số.');
    expect(staff.sees()).to.contain('Phát số');
  });

  it('a device without a letter says what to do about it', async () => {
    staff = await openStaffWindow({ letter: null });
    await staff.touch('Đón người');
    expect(staff.sees()).to.contain('Máy này chưa có chữ đầu số. Chọn chữ ở trang cài đặt.');
  });

  it('a storage that fails is told; the same touch once more gives one number, not two', async () => {
    staff = await openStaffWindow();
    await staff.touch('Đăng ký việc mẫu');
    staff.refuse('storage-full');
    await staff.touch('Phát số');
    expect(staff.sees()).to.contain('Máy hết chỗ nên chưa lưu được.');
    staff.refuse(null);
    await staff.touch('Phát số');
    expect(staff.sees()).to.contain('A 0 0 1');
    expect([...staff.other.current.log.state.tickets]).to.have.length(1);
  });

  it('without a list of guides it still gives numbers', async () => {
    staff = await openStaffWindow({ source: { ...guides, index: async () => refuse('index-damaged') } });
    expect(staff.sees()).to.contain('Không đọc được danh sách bài hướng dẫn.');
    await staff.touch('Chưa rõ việc');
    await staff.touch('Phát số');
    expect(staff.ticket('A001').status).to.equal('waiting');
  });

  it('tells the usual wait as a range, once enough people were served today', async () => {
    staff = await openStaffWindow();
    await staff.give(null, null, null, null);
    for (const number of ['A001', 'A002', 'A003']) {
      const about = () => ({ ticket: staff.ticket(number).id, version: staff.ticket(number).version });
      await staff.ask({ name: 'call-next', desk: 'quay-2', procedures: null });
      await staff.ask({ name: 'start-service', ...about(), desk: 'quay-2' });
      await staff.pass(600);
      await staff.ask({ name: 'finish-ticket', ...about(), desk: 'quay-2' });
    }
    await staff.touch('Chưa rõ việc');
    await staff.touch('Phát số');
    expect(staff.sees()).to.match(/Đứng thứ 2 trong hàng\. Thường đợi từ \d+ đến \d+ phút\./);
  });

  it('the focus goes along: a new screen begins at its heading', async () => {
    staff = await openStaffWindow();
    await staff.touch('Chưa rõ việc');
    const page = need(staff.root, 'staff-greeter-page');
    expect(page.shadowRoot?.activeElement?.tagName).to.equal('H1');
    await staff.touch('Phát số');
    expect(page.shadowRoot?.activeElement?.tagName).to.equal('H1');
    expect(find(staff.root, '.suggestion')).to.equal(null);
  });

  it('axe has nothing against it: picking, suggestion, number given', async () => {
    staff = await openStaffWindow();
    const complaints = async () =>
      (await complaintsInAllModes(document.documentElement)).map(({ text }) => text);
    await staff.give('viec-mau', null);
    expect(await complaints()).to.deep.equal([]);
    await staff.touch('Đăng ký việc mẫu');
    expect(await complaints()).to.deep.equal([]);
    await staff.touch('Phát số');
    expect(await complaints()).to.deep.equal([]);
  });
});
