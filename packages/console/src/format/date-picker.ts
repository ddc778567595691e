// The words of the calendar in Chinese: here, so that they are loaded where there is a calendar and nowhere else.
import 'dayjs/locale/zh-cn';

export { DatePicker } from 'antd';
